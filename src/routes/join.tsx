/**
 * `/`: the way in for those who were given four characters.
 */
import { useNavigate } from "@solidjs/router";
import { createEffect, type JSX } from "solid-js";

import { useI18n } from "../i18n/context.ts";
import { JoinPage } from "../ui/join/join-page.tsx";

export default function JoinRoute(): JSX.Element {
  const navigate = useNavigate();
  const { t } = useI18n();
  createEffect(() => {
    document.title = t("app.name");
  });
  return <JoinPage onJoin={(token) => navigate(`/broadcast/${token}`)} />;
}
