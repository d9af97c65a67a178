/**
 * The app around the pages: what all of them share, and which page an address leads to.
 */
import { Route, Router, type RouteSectionProps, useLocation } from "@solidjs/router";
import { createRenderEffect, For, type JSX, Show, untrack } from "solid-js";

import { type AppSources, createAppServices } from "./app-services-signals.ts";
import NotFoundRoute from "./displays/not-found/page.tsx";
import { notFound } from "./displays/not-found/descriptor.ts";
import { displayRoutes } from "./displays/pages.tsx";
import { displayOf } from "./displays/registry.ts";
import { I18nContext } from "./i18n/i18n-signals.ts";
import { AppContext } from "./visit/app-context-signals.ts";

/** The page of an address. The router takes `/KIOSK/…` for `/kiosk/…`, and what may be kept there is another matter. */
function Page(props: RouteSectionProps): JSX.Element {
  const location = useLocation();
  const display = () => displayOf(location.pathname);
  createRenderEffect(() => {
    document.documentElement.dataset["home"] = display().name;
  });
  return (
    <Show when={display() !== notFound} fallback={<NotFoundRoute />}>
      {props.children}
    </Show>
  );
}

export function App(props: AppSources): JSX.Element {
  // It holds for as long as the page is open.
  const { services, i18n } = untrack(() => createAppServices(props));
  return (
    <I18nContext.Provider value={i18n}>
      <AppContext.Provider value={services}>
        <Router root={Page}>
          <For each={displayRoutes}>{({ paths, page }) => <Route path={[...paths]} component={page} />}</For>
        </Router>
      </AppContext.Provider>
    </I18nContext.Provider>
  );
}
