import { LitElement, css, html, nothing } from 'lit';
import { ranges, type RangeData, type Row } from './chart-ranges';
import { trend, type TrendData } from './chart-trend';

type Data = RangeData | TrendData;
type Drawing = typeof import('./chart-drawing');
type Chart = ReturnType<Drawing['init']>;

/**
 * A chart of likely ranges. The drawing library is fetched when the first chart is shown; where that fails, the table
 * that stands beside every chart says the same. Up and down move over the rows and are read out, Enter opens a group.
 */
class WaymarkChart extends LitElement {
  static properties = { dataJson: { type: String }, current: { state: true }, failed: { state: true }, open: { state: true } };

  static styles = css`
    :host { display: block; min-width: 0; }
    .chart { outline: none; border-radius: var(--radius); }
    .chart:focus-visible { outline: 3px solid var(--accent); outline-offset: 4px; }
    .canvas { width: 100%; }
    .bar { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; justify-content: space-between; margin-bottom: 8px; }
    .bar p { margin: 0; font-size: 13px; color: var(--ink-3); }
    button { min-height: 36px; padding: 4px 12px; font: 600 14px/1.3 var(--aura-font-family); border-radius: var(--radius);
      border: 1px solid var(--line-strong); background: var(--surface); color: var(--ink); cursor: pointer; }
    button:hover { border-color: var(--accent); }
    button:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media print { .bar { display: none; } }
  `;

  declare dataJson: string;
  declare current: number;
  declare failed: boolean;
  declare open: Set<string>;
  private drawing?: Drawing;
  private chart?: Chart;
  private readonly watch = new ResizeObserver(() => this.draw());
  private readonly beforePrint = () => this.draw(PRINT_WIDTH);
  private readonly afterPrint = () => this.draw();

  constructor() {
    super();
    this.dataJson = '';
    this.current = -1;
    this.failed = false;
    this.open = new Set();
  }

  connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.beforePrint);
    addEventListener('afterprint', this.afterPrint);
    import('./chart-drawing').then(
      (drawing) => { this.drawing = drawing; this.requestUpdate(); },
      () => { this.failed = true; });
  }

  disconnectedCallback(): void {
    removeEventListener('beforeprint', this.beforePrint);
    removeEventListener('afterprint', this.afterPrint);
    this.watch.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
    super.disconnectedCallback();
  }

  private get data(): Data | undefined {
    return this.dataJson ? JSON.parse(this.dataJson) : undefined;
  }

  /** What can be stepped over: the rows that are open, or the points in time. */
  private get steps(): { says: string; group?: string | null; head?: boolean }[] {
    const data = this.data;
    if (!data) return [];
    return data.kind === 'trend' ? data.points : data.rows.filter((row) => this.isShown(row));
  }

  private isShown(row: Row): boolean {
    return !row.group || row.head === true || this.open.has(row.group);
  }

  private get groups(): string[] {
    const data = this.data;
    return data?.kind === 'ranges' ? data.rows.filter((row) => row.head && row.group).map((row) => row.group as string) : [];
  }

  render() {
    const data = this.data;
    if (!data) return nothing;
    if (this.failed) return html`<p>${data.words.failed}</p>`;
    const said = this.steps[this.current]?.says ?? '';
    const all = this.open.size === this.groups.length;
    return html`
      ${this.groups.length > 0 ? html`<div class="bar"><p>${data.words.hint}</p>
        <button id="all" @click=${() => this.openAll(!all)}>${all ? data.words.close : data.words.open}</button></div>` : nothing}
      <div class="chart" role="group" tabindex="0" aria-label=${data.label} @keydown=${this.onKey} @blur=${() => this.step(-1)}>
        <div class="canvas" aria-hidden="true"></div>
      </div>
      <div class="said" aria-live="polite">${said}</div>`;
  }

  updated(): void {
    this.draw();
  }

  private draw(width?: number): void {
    const data = this.data;
    const canvas = this.renderRoot.querySelector<HTMLElement>('.canvas');
    if (!data || !canvas || !this.drawing) return;
    const wide = width ?? canvas.clientWidth;
    if (wide === 0) {
      this.watch.observe(canvas);
      return;
    }
    const rows = data.kind === 'ranges' ? data.rows.filter((row) => this.isShown(row)) : [];
    const { option, height } = data.kind === 'ranges'
      ? ranges(data, rows, this.open, this.current, wide)
      : trend(data, this.current, wide);
    canvas.style.height = `${height}px`;
    if (!this.chart) {
      this.chart = this.drawing.init(canvas, undefined, { renderer: 'svg', width: wide, height });
      this.chart.on('click', (event) => this.toggle(this.rowOf(event)));
      this.watch.observe(canvas);
    }
    this.chart.resize({ width: wide, height });
    this.chart.setOption(option, true);
  }

  private rowOf(event: { componentType?: string; dataIndex?: number; value?: unknown; tickIndex?: number }): number {
    return event.componentType === 'yAxis' ? Number(event.tickIndex ?? event.dataIndex ?? -1) : event.dataIndex ?? -1;
  }

  private openAll(open: boolean): void {
    this.open = new Set(open ? this.groups : []);
    this.current = -1;
  }

  private toggle(index: number): void {
    const row = this.steps[index];
    if (!row?.head || !row.group) return;
    const open = new Set(this.open);
    if (!open.delete(row.group)) open.add(row.group);
    this.open = open;
  }

  private step(to: number): void {
    this.current = to;
  }

  private onKey(event: KeyboardEvent): void {
    const last = this.steps.length - 1;
    const moves: Record<string, () => void> = {
      ArrowDown: () => this.step(Math.min(last, this.current + 1)),
      ArrowRight: () => this.step(Math.min(last, this.current + 1)),
      ArrowUp: () => this.step(Math.max(0, this.current - 1)),
      ArrowLeft: () => this.step(Math.max(0, this.current - 1)),
      Home: () => this.step(0),
      End: () => this.step(last),
      Enter: () => this.toggle(this.current),
      Escape: () => this.step(-1),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  }
}

/** Width of the text on A4 with ordinary margins, in CSS pixels. */
const PRINT_WIDTH = 660;

customElements.define('waymark-chart', WaymarkChart);
