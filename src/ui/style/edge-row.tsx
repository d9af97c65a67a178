/**
 * The edges of the letters, for readers and for the link builder.
 */
import type { JSX } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { EDGES, type TextStyle } from "../../links/parameters/text-style.ts";
import { ChoiceRow } from "./choice-row.tsx";

export type EdgeRowProps = {
  readonly edge: TextStyle["edge"];
  readonly onChange: (change: Pick<TextStyle, "edge">) => void;
};

export function EdgeRow(props: EdgeRowProps): JSX.Element {
  const { t } = useI18n();
  return (
    <ChoiceRow
      label={t("style.edge")}
      values={EDGES}
      value={props.edge}
      nameOf={(edge) => t(`style.edges.${edge}`)}
      onChange={(edge) => props.onChange({ edge })}
    />
  );
}
