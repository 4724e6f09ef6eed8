import { useApp } from "../../state/store.ts";

/** Where files lie on this very PC. */
export function Folders() {
  const info = useApp((state) => state.info);
  const book = useApp((state) => state.book?.path);
  if (!info) return null;
  return (
    <section className="help-part" aria-label="这台电脑上">
      <h3>这台电脑上</h3>
      <dl>
        {book === undefined ? null : <Folder name="打开着的文本" path={book} />}
        <Folder name="文档" path={info.documents} />
        <Folder name="设置和记录" path={info.userData} />
      </dl>
    </section>
  );
}

function Folder({ name, path }: { readonly name: string; readonly path: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="help-path">{path}</dd>
    </div>
  );
}
