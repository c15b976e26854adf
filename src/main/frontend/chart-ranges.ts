import { colours, cut, escape, font, tooltip } from './chart-style';

/** A row: a likely range on an axis from 0 to 1, what is asked, and where the person put themselves. */
export interface Row {
  label: string;
  says: string;
  low?: number | null;
  best?: number | null;
  high?: number | null;
  measured?: boolean;
  asked?: number[];
  own?: number | null;
  group?: string | null;
  head?: boolean;
  skills?: number;
}

export interface RangeData {
  kind: 'ranges';
  label: string;
  parts: string[];
  rows: Row[];
  words: { failed: string; hint: string; open: string; close: string; unknown: string };
}

interface Shape { type: string; shape?: object; style?: object; children?: Shape[]; z2?: number; silent?: boolean }
interface Api { value(i: number): number; coord(point: number[]): number[]; size(point: number[]): number[] }

const NARROW = 620;

/** The option for rows on a common axis, and the height that they need. */
export function ranges(data: RangeData, rows: Row[], open: Set<string>, current: number, width: number) {
  const narrow = width < NARROW;
  const rowHeight = narrow ? 56 : 38;
  const left = narrow ? 4 : Math.min(300, Math.round(width * 0.34));
  const top = 30;
  const label = (i: number) => {
    const row = rows[i];
    const mark = row.head && row.skills ? (open.has(row.group ?? '') ? '▾ ' : '▸ ') : row.group && !row.head ? '     ' : '';
    return mark + row.label;
  };
  const characters = Math.floor((narrow ? width : left) / 7.4);
  const draw = (_: unknown, api: Api): Shape => {
    const i = api.value(0);
    const row = rows[i];
    const [x0, middle] = api.coord([0, i]);
    const x1 = api.coord([1, i])[0];
    const at = (position: number) => x0 + position * (x1 - x0);
    const y = narrow ? middle + 13 : middle;
    const children: Shape[] = [background(i === current, narrow ? x0 : x0 - left, middle, x1 - x0 + (narrow ? 0 : left), rowHeight)];
    if (narrow) {
      children.push({ type: 'text', style: { text: cut(label(i).trim(), characters), x: x0, y: middle - 25, fill: colours.ink,
        font: `${row.head ? 620 : 400} 13.5px ${font}` } });
    }
    children.push(...marks(row, at, y, data.words.unknown));
    return { type: 'group', children };
  };
  const option = {
    animation: false,
    aria: { enabled: true, label: { description: data.label } },
    grid: { left, right: narrow ? 4 : 16, top, bottom: 6 },
    xAxis: {
      type: 'value', min: 0, max: 1, interval: 1 / data.parts.length, position: 'top',
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: {
        customValues: data.parts.map((_, i) => (i + 0.5) / data.parts.length),
        formatter: (value: number) => data.parts[Math.min(data.parts.length - 1, Math.floor(value * data.parts.length))],
        color: colours.ink3, fontFamily: font, fontSize: narrow ? 11 : 13, hideOverlap: true,
      },
      splitLine: { show: true, lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: 'category', inverse: true, data: rows.map((_, i) => String(i)), triggerEvent: true,
      axisLine: { show: false }, axisTick: { show: false },
      axisLabel: {
        show: !narrow, interval: 0, align: 'left', margin: left - 4,
        formatter: (_: string, i: number) =>
          `{${rows[i].head ? 'head' : 'row'}|${cut(label(i), characters).replace(/[{}|]/g, ' ')}}`,
        rich: {
          head: { fontFamily: font, fontSize: 14.5, fontWeight: 620, color: colours.ink },
          row: { fontFamily: font, fontSize: 14, color: colours.ink },
        },
      },
    },
    tooltip: { ...tooltip, formatter: (point: { dataIndex: number }) =>
      `<strong>${escape(rows[point.dataIndex].label)}</strong><br>${escape(rows[point.dataIndex].says)}` },
    series: [{ type: 'custom', renderItem: draw, encode: { x: [1], y: 0 }, data: rows.map((row, i) => [i, row.best ?? 0.5]) }],
  };
  return { option, height: top + 10 + rows.length * rowHeight };
}

function background(current: boolean, x: number, middle: number, width: number, height: number): Shape {
  return { type: 'rect', z2: -1, shape: { x, y: middle - height / 2, width, height, r: 6 },
    style: { fill: current ? colours.current : 'rgba(0,0,0,0)' } };
}

function marks(row: Row, at: (position: number) => number, y: number, unknown: string): Shape[] {
  const shapes: Shape[] = [
    { type: 'line', shape: { x1: at(0), x2: at(1), y1: y, y2: y }, style: { stroke: colours.line, lineWidth: 1 } }];
  if (row.low == null || row.high == null) {
    shapes.push({ type: 'text', style: { text: unknown, x: at(0) + 6, y: y - 7, fill: colours.ink2, font: `13px ${font}` } });
  } else {
    const width = Math.max(6, at(row.high) - at(row.low));
    shapes.push({ type: 'rect', shape: { x: at(row.low), y: y - 6, width, height: 12, r: 6 },
      style: row.measured
        ? { fill: colours.band }
        : { fill: colours.surface, stroke: colours.outline, lineWidth: 1.5, lineDash: [5, 3] } });
    if (row.best != null) {
      shapes.push({ type: 'rect', shape: { x: at(row.best) - 2, y: y - 9, width: 4, height: 18, r: 2 }, style: { fill: colours.ink } });
    }
  }
  for (const asked of row.asked ?? []) {
    const x = at(asked);
    shapes.push({ type: 'line', shape: { x1: x, x2: x, y1: y - 13, y2: y + 13 },
      style: { stroke: colours.ink2, lineWidth: 2, lineDash: [3, 3] } });
    shapes.push({ type: 'polygon', shape: { points: [[x - 5, y - 15], [x + 5, y - 15], [x, y - 9]] }, style: { fill: colours.ink2 } });
  }
  if (row.own != null) {
    const x = at(row.own);
    shapes.push({ type: 'polygon', shape: { points: [[x, y - 8], [x + 8, y], [x, y + 8], [x - 8, y]] },
      style: { fill: colours.surface, stroke: colours.own, lineWidth: 2.5 } });
  }
  return shapes;
}
