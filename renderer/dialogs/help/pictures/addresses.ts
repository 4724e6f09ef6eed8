import type { PictureName } from "../pages/pictures.ts";

const ADDRESSES = import.meta.glob<string>("./*.webp", { eager: true, query: "?url", import: "default" });

/** Where the page finds a picture of the help; it is read when it is shown. */
export function pictureAddress(name: PictureName): string {
  return ADDRESSES[`./${name}.webp`] ?? "";
}
