import { useEffect } from "react";
import { useBookNow } from "../../book-worker/open-book.ts";
import { leaveAll, leaveFor, leaveRow, useFreshRows } from "../../state/fresh-rows.ts";
import { useOpenDialog } from "../../state/open-dialog.ts";
import { samePlace } from "../../state/place.ts";
import { useProblems } from "../../state/problems.ts";
import { runtime } from "../../state/runtime.ts";
import { useSpots } from "../../state/spot.ts";
import { useApp } from "../../state/store.ts";
import { checkBook, showAgain, stopChecks } from "./check-client.ts";

/** Checks the open book and every change of it. */
export function useChecks(): void {
  const now = useBookNow();
  useEffect(() => stopChecks, []);
  useEffect(() => {
    if (now) checkBook(now);
  }, [now]);
  useEffect(followLeaving, []);
  useKeptCounts();
}

/** What new rows lack is told as soon as they are left, and before anything is written for others. @returns what ends it */
function followLeaving(): () => void {
  const ignore = [
    useApp.subscribe(({ place, book }, before) => {
      if (book?.path !== before.book?.path) leaveAll();
      else if (!samePlace(place, before.place)) leaveFor(place);
    }),
    useSpots.subscribe(({ current }, { current: left }) => {
      if (left && (current?.id !== left.id || current.table !== left.table)) leaveRow(left);
    }),
    useOpenDialog.subscribe(({ open }) => open !== null && leaveAll()),
    useFreshRows.subscribe(showAgain),
  ];
  return () => {
    for (const stop of ignore) stop();
    leaveAll();
  };
}

/** Tells the host how many errors and warnings are left, for the start screen. */
function useKeptCounts(): void {
  const known = useProblems((state) => state.problems !== null);
  const { errors, warnings } = useProblems((state) => state.counts.total);
  useEffect(() => {
    // A number on the start screen must not disturb anybody's work.
    if (known) runtime.call("book.keepProblems", { errors, warnings }).catch(() => undefined);
  }, [known, errors, warnings]);
}
