import { Button, type ButtonProps, Tooltip } from "@fluentui/react-components";

/** A button without words: what it does is shown on pointing at it, and read aloud. */
export function IconButton({ label, ...button }: ButtonProps & { readonly label: string }) {
  return (
    <Tooltip content={label} relationship="label">
      <Button {...button} />
    </Tooltip>
  );
}
