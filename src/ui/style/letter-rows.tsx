/**
 * The typeface and the edges of the letters, for readers and for the link builder.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { EDGES, type Font, FONTS, type TextStyle } from "../../links/parameters/text-style.ts";
import { ChoiceRow } from "./choice-row.tsx";
import { TYPEFACES } from "./typefaces.ts";

export type LetterRowsProps = {
  readonly style: Pick<TextStyle, "font" | "edge">;
  readonly onChange: (change: Partial<TextStyle>) => void;
};

export function LetterRows(props: LetterRowsProps) {
  const { t } = useI18n();
  /** What a typeface is like, and its own name where it comes with the viewer. */
  const fontName = (font: Font): string => {
    const bundled = TYPEFACES[font]?.name;
    return bundled === undefined ? t(`style.fonts.${font}`) : `${t(`style.fonts.${font}`)} (${bundled})`;
  };
  return (
    <>
      <ChoiceRow
        label={t("style.font")}
        values={FONTS}
        value={props.style.font}
        nameOf={fontName}
        onChange={(font) => props.onChange({ font })}
      />
      <ChoiceRow
        label={t("style.edge")}
        values={EDGES}
        value={props.style.edge}
        nameOf={(edge) => t(`style.edges.${edge}`)}
        onChange={(edge) => props.onChange({ edge })}
      />
    </>
  );
}
