/**
 * The token in the address: a visit for each one that may be a broadcast's, and a sentence for one that is none, or
 * where whoever runs the viewer has switched this page off.
 */
import { useParams } from "@solidjs/router";
import { createEffect, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { isToken } from "../../vas/addresses.ts";
import { markRoot } from "./root-marks-signals.ts";

export type VisitTokenProps = {
  /** The page is switched off. */
  readonly off?: boolean;
  /** What is shown for a token; another one is shown anew. */
  readonly readerVisit: (token: string) => JSX.Element;
  /** What is shown for what is no token, with the sentence that says so, one that says what can be done, and what is none. */
  readonly unknown: (message: string, more: string, wrong: string | undefined) => JSX.Element;
};

export function VisitToken(props: VisitTokenProps): JSX.Element {
  const { t } = useI18n();
  const parameters = useParams<{ token: string }>();
  const token = (): string => parameters.token.toLowerCase();
  return (
    <Show when={token()} keyed>
      {(current) => (
        <Show
          when={props.off !== true && isToken(current)}
          fallback={
            <Nowhere
              message={props.off === true ? t("notice.off") : t("notice.unknown", { token: current })}
              more={t(props.off === true ? "notice.offWhy" : "onward.unknown")}
              wrong={props.off === true ? undefined : current}
              show={props.unknown}
            />
          }
        >
          {props.readerVisit(current)}
        </Show>
      )}
    </Show>
  );
}

function Nowhere(props: {
  readonly message: string;
  readonly more: string;
  readonly wrong: string | undefined;
  readonly show: VisitTokenProps["unknown"];
}): JSX.Element {
  const { t } = useI18n();
  markRoot("connection", () => "failed");
  createEffect(() => {
    document.title = t("app.name");
  });
  return <>{props.show(props.message, props.more, props.wrong)}</>;
}
