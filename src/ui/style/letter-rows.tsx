/**
 * The typeface and the weight of the letters, for readers and for the link builder.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Font, FONTS, type TextStyle } from "../../links/parameters/text-style.ts";
import { AmountRow } from "./amount-row.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import { TYPEFACES } from "./typefaces.ts";

const WEIGHT_STEP = 50;

export type LetterRowsProps = {
  readonly style: Pick<TextStyle, "font" | "weight">;
  readonly onChange: (change: Partial<TextStyle>) => void;
};

export function LetterRows(props: LetterRowsProps) {
  const { t } = useI18n();
  /** What a typeface is like, and its own name where it comes with the viewer. */
  const fontName = (font: Font): string => {
    const bundled = TYPEFACES[font]?.name;
    return bundled === undefined ? t(`style.fonts.${font}`) : `${t(`style.fonts.${font}`)} (${bundled})`;
  };
  /** A typeface with two weights has one of them at each end of the slider. */
  const weights = () => TYPEFACES[props.style.font]?.weights;
  return (
    <>
      <ChoiceRow
        label={t("style.font")}
        values={FONTS}
        value={props.style.font}
        nameOf={fontName}
        onChange={(font) => props.onChange({ font })}
      />
      <AmountRow
        of="weight"
        label={t("style.weight")}
        step={WEIGHT_STEP}
        bounds={weights()}
        value={props.style.weight}
        onChange={props.onChange}
      />
    </>
  );
}
