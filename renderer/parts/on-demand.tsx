import { type ComponentType, type ReactNode, useEffect } from "react";
import { create } from "zustand";
import "./on-demand.css";

interface Code<P> {
  /** Null until it is loaded. */
  readonly here: ComponentType<P> | null;
  readonly failed: boolean;
}

/** A part of the screen whose code is not loaded with the page. */
export interface OnDemand<P> {
  (props: P): ReactNode;
  /** Loads it before it is shown. Where that fails it says so as soon as it is to be shown. */
  load(): Promise<void>;
  /** Whether it can be shown at once. */
  useLoaded(): boolean;
}

const all = new Set<() => Promise<void>>();

/**
 * A part of the screen whose code is loaded when it is first shown, or before by `loadTheRest`. React's own `lazy` would hold back
 * what is loaded already for a moment, and never tries again after a failure.
 * @param waiting what stands there until then
 */
export function onDemand<P extends object>(
  take: () => Promise<ComponentType<P>>,
  waiting: ReactNode = null,
): OnDemand<P> {
  const useCode = create<Code<P>>(() => ({ here: null, failed: false }));
  let loading: Promise<void> | null = null;
  const load = () => {
    if (loading) return loading;
    useCode.setState({ failed: false });
    loading = take().then(
      (here) => useCode.setState({ here }),
      () => {
        loading = null;
        useCode.setState({ failed: true });
      },
    );
    return loading;
  };
  all.add(load);
  const Shown = (props: P) => {
    const { here: Here, failed } = useCode();
    useEffect(() => void load(), []);
    if (Here) return <Here {...props} />;
    return failed ? <NotLoaded again={() => void load()} /> : waiting;
  };
  return Object.assign(Shown, { load, useLoaded: () => useCode(({ here }) => here !== null) });
}

/** Loads everything that has not been shown yet, piece by piece whenever the page has nothing else to do: no click has to wait. */
export async function loadTheRest(): Promise<void> {
  // A set goes on with what is added to it meanwhile.
  for (const load of all) {
    await new Promise((resolve) => requestIdleCallback(resolve));
    await load();
  }
}

function NotLoaded({ again }: { readonly again: () => void }) {
  return (
    <div className="not-loaded" role="alert">
      <span>
        <b>这一部分没有载入。</b>程序的文件读不到：可能程序已经关闭，或正在升级。已保存的内容都在文件里。
      </span>
      <button type="button" className="link" onClick={again}>
        重试
      </button>
    </div>
  );
}
