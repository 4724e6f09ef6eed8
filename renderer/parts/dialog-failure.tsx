/** What kept a dialog from doing its work, as the host says it; nothing for null. */
export function DialogFailure({ message }: { readonly message: string | null }) {
  if (message === null) return null;
  return (
    <p className="dialog-failure" role="alert">
      {message}
    </p>
  );
}
