import { useEffect } from "react";

/** A pointer that moves less than this, px, was meant to stay. */
const STILL = 5;

interface Pressed {
  readonly button: HTMLElement;
  readonly x: number;
  readonly y: number;
  /** Where it stood, px from the top of the window. */
  readonly top: number;
}

/**
 * Leaving a field can draw a line below it, and so move the button that is just being pressed away from the pointer: the browser
 * then sees no click. It is made up for here.
 */
export function useSteadyClicks(): void {
  useEffect(() => {
    let pressed: Pressed | null = null;
    const down = ({ target, button, clientX: x, clientY: y }: PointerEvent) => {
      const found = target instanceof Element ? target.closest<HTMLElement>("button, [role=menuitem]") : null;
      pressed =
        found && button === 0 ? { button: found, x, y, top: found.getBoundingClientRect().top } : null;
    };
    const up = ({ target, clientX, clientY }: PointerEvent) => {
      const missed = pressed;
      pressed = null;
      if (!missed || Math.hypot(clientX - missed.x, clientY - missed.y) >= STILL) return;
      const moved = missed.button.isConnected && missed.button.getBoundingClientRect().top !== missed.top;
      if (moved && !(target instanceof Node && missed.button.contains(target))) missed.button.click();
    };
    window.addEventListener("pointerdown", down, true);
    window.addEventListener("pointerup", up, true);
    return () => {
      window.removeEventListener("pointerdown", down, true);
      window.removeEventListener("pointerup", up, true);
    };
  }, []);
}
