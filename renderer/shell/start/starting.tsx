/** Until it is known what to show: what index.html paints before any script runs, so that nothing moves. */
export function Starting() {
  return (
    <main className="starting">
      <span className="starting-icon" />
      <p>绩效文本编辑器</p>
      <p className="quiet" role="status">
        正在打开…
      </p>
    </main>
  );
}
