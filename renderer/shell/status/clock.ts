/** “14:32” today, “11月20日 14:32” on another day. `time` is ISO 8601. */
export function clock(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return "";
  const hours = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  const today = at.toDateString() === new Date().toDateString();
  return today ? hours : `${at.getMonth() + 1}月${at.getDate()}日 ${hours}`;
}
