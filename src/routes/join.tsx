/**
 * `/`: the way in for those who were given four characters.
 */
import { useNavigate } from "@solidjs/router";
import { createEffect, type JSX } from "solid-js";

import { useI18n } from "../i18n/context.ts";
import { fromQuery, toQuery } from "../preferences/preferences.ts";
import { JoinPage } from "../ui/join/join-page.tsx";

/** What a link says of how to read, as a query; nothing else of it is taken over. */
function stateOf(link: string): string {
  const query = link.split("#")[0]?.split("?")[1] ?? "";
  return toQuery(fromQuery(new URLSearchParams(query))).toString();
}

export default function JoinRoute(): JSX.Element {
  const navigate = useNavigate();
  const { t } = useI18n();
  createEffect(() => {
    document.title = t("app.name");
  });
  function join(token: string, typed: string): void {
    const query = stateOf(typed) || stateOf(location.search);
    // Settings are read when the app starts, so a link with a state of its own starts it anew.
    if (query === "") navigate(`/broadcast/${token}`);
    else location.assign(`/broadcast/${token}?${query}`);
  }
  const { ui } = fromQuery(new URLSearchParams(location.search));
  return <JoinPage onJoin={join} setupAddress={ui === undefined ? "/setup" : `/setup?ui=${ui}`} />;
}
