import { colours, escape, font, tooltip } from './chart-style';

/** A value over time with its likely range, on an axis from 0 to the number of parts. */
export interface TrendData {
  kind: 'trend';
  label: string;
  max: number;
  ticks: string[];
  points: { at: string; says: string; low: number; best?: number | null; high: number }[];
  words: { failed: string; hint: string; open: string; close: string; unknown: string };
}

interface Shape { type: string; shape?: object; style?: object; children?: Shape[]; z2?: number }
interface Api { value(i: number): number; coord(point: number[]): number[] }

/** The option for ranges side by side in time. Each is drawn for itself: a filled area would claim what lies between. */
export function trend(data: TrendData, current: number, width: number) {
  const height = 300;
  const narrow = width < 520;
  const draw = (_: unknown, api: Api): Shape => {
    const i = api.value(0);
    const point = data.points[i];
    const [x, low] = api.coord([i, point.low]);
    const high = api.coord([i, point.high])[1];
    const half = narrow ? 6 : 8;
    const children: Shape[] = [];
    if (i === current) {
      children.push({ type: 'rect', z2: -1, shape: { x: x - 22, y: api.coord([i, data.max])[1], width: 44,
        height: api.coord([i, 0])[1] - api.coord([i, data.max])[1], r: 6 }, style: { fill: colours.current } });
    }
    children.push({ type: 'rect', shape: { x: x - half, y: high, width: 2 * half, height: Math.max(4, low - high), r: half },
      style: { fill: colours.band } });
    if (point.best != null) {
      const y = api.coord([i, point.best])[1];
      children.push({ type: 'rect', shape: { x: x - half - 4, y: y - 2, width: 2 * half + 8, height: 4, r: 2 }, style: { fill: colours.ink } });
    }
    return { type: 'group', children };
  };
  const option = {
    animation: false,
    aria: { enabled: true, label: { description: data.label } },
    grid: { left: data.ticks.length > 0 ? 84 : 40, right: 16, top: 14, bottom: 34 },
    xAxis: {
      type: 'category', data: data.points.map((point) => point.at),
      axisLine: { lineStyle: { color: colours.line } }, axisTick: { show: false },
      axisLabel: { color: colours.ink3, fontFamily: font, fontSize: narrow ? 11 : 13, hideOverlap: true },
    },
    yAxis: {
      type: 'value', min: 0, max: data.max, interval: data.ticks.length > 0 ? data.max / data.ticks.length : undefined, minInterval: 1,
      axisLabel: data.ticks.length > 0
        ? {
            customValues: data.ticks.map((_, i) => ((i + 0.5) * data.max) / data.ticks.length),
            formatter: (value: number) => data.ticks[Math.min(data.ticks.length - 1, Math.floor((value * data.ticks.length) / data.max))],
            color: colours.ink3, fontFamily: font, fontSize: 13,
          }
        : { color: colours.ink3, fontFamily: font, fontSize: 13 },
      splitLine: { lineStyle: { color: colours.line } },
    },
    tooltip: { ...tooltip, formatter: (point: { dataIndex: number }) => escape(data.points[point.dataIndex].says) },
    series: [
      {
        type: 'line', silent: true, showSymbol: false, lineStyle: { color: colours.ink3, width: 1, type: 'dotted' },
        data: data.points.map((point, i) => [i, point.best ?? (point.low + point.high) / 2]),
      },
      { type: 'custom', renderItem: draw, encode: { x: 0, y: 1 }, data: data.points.map((point, i) => [i, point.best ?? point.low]) },
    ],
  };
  return { option, height };
}
