/** “今天 14:32”, “昨天 09:05”, “11月20日”, “2025年3月1日”; "" for what is no time. @param time ISO 8601 */
export function whenInWords(time: string): string {
  const at = new Date(time);
  if (Number.isNaN(at.getTime())) return "";
  const today = new Date();
  const days = Math.round((midnight(today) - midnight(at)) / 86_400_000);
  const clock = `${String(at.getHours()).padStart(2, "0")}:${String(at.getMinutes()).padStart(2, "0")}`;
  if (days === 0) return `今天 ${clock}`;
  if (days === 1) return `昨天 ${clock}`;
  const date = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === today.getFullYear() ? date : `${at.getFullYear()}年${date}`;
}

function midnight(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
