import "./parts/trusted-types.ts";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/dialog.css";
import "./styles/sheet.css";
import "./styles/forced-colors.css";
import { createDOMRenderer, RendererProvider } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { ErrorBoundary } from "./shell/frame/error-boundary.tsx";
import { Themed } from "./themed.tsx";

// The page's security policy lets only style elements with this nonce in; Fluent makes its own at run time.
const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
const renderer = createDOMRenderer(document, nonce ? { styleElementAttributes: { nonce } } : {});

const root = document.getElementById("root");
if (root)
  createRoot(root).render(
    <RendererProvider renderer={renderer} targetDocument={document}>
      <Themed>
        <div className="app">
          <ErrorBoundary>
            <App />
          </ErrorBoundary>
        </div>
      </Themed>
    </RendererProvider>,
  );
