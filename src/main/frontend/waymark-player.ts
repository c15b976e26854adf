import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { markQuestion } from './mark-question';
import { feedbackPart, verdict } from './waymark-player-feedback';
import { playerStyles } from './waymark-player-styles';

interface Question {
  seq: number;
  nonce: string;
  skill: string;
  format: 'single-choice' | 'multiple-response' | 'ordering' | 'numeric' | 'judgement';
  stem: string;
  options: string[];
  unit: string;
}

interface Mark {
  text: string;
  right: boolean;
  because: string;
  /** Place among the options as they were shown, from 0. */
  shown: number;
}

/** What the person gave: options chosen, or the order, or the number as typed. */
export interface Given {
  chosen: number[];
  order: number[];
  typed: string;
}

/** What became of a practised answer; never there before it. */
export interface Feedback {
  outcome: 'right' | 'wrong' | 'dont-know';
  marks: Mark[];
  steps: Mark[];
  answer: string;
  worked: string;
  explanation: string;
  source: string;
  sourceUrl: string;
}

interface State {
  title: string;
  answered: number;
  minutesLeft: number;
  share: number;
  savedSeq: number;
  note: string;
  question: Question | null;
  practice?: { stop: string; feedback: Feedback | null };
}

export type Words = Record<string, string>;
type Connection = 'connected' | 'loading' | 'reconnecting' | 'connection-lost';

const LETTERS = 'ABCDEF';
const SHORTCUTS_KEY = 'waymark.shortcuts';
const UNSAVED_KEY = 'waymark.unsaved';
const RETRY_MILLIS = 2000;
/** Characters of a step from which its buttons stand one above the other on a phone, to leave it more width. */
const LONG_STEP = 50;

/** What goes up with an answer. */
interface Payload {
  seq: number;
  nonce: string;
  positions: number[];
  number: number | null;
  dontKnow: boolean;
  millis: number;
}

/**
 * The quiz player: shows the one committed question, keeps the choice, and sends one event per answer. Whether an
 * answer is stored is only ever said by the server's reply; until then the chip says "Saving". An answer that has not
 * been confirmed is kept in the tab: it is sent again while the page lives, and offered again when it was reloaded.
 */
export class WaymarkPlayer extends LitElement {
  static override properties = {
    stateJson: { type: String },
    wordsJson: { type: String },
    homeHref: { type: String },
    preview: { type: Boolean, reflect: true },
    chosen: { state: true },
    order: { state: true },
    typed: { state: true },
    sending: { state: true },
    retrying: { state: true },
    connection: { state: true },
    hint: { state: true },
    shortcuts: { state: true },
  };

  static override styles = playerStyles;

  declare stateJson: string;
  declare wordsJson: string;
  declare homeHref: string;
  /** Shows the question alone, as authors see it: no attempt stands behind it, so no keys, no focus, nothing kept. */
  declare preview: boolean;
  declare private chosen: number[];
  declare private order: number[];
  declare private typed: string;
  declare private sending: number;
  declare private retrying: boolean;
  declare private connection: Connection;
  declare private hint: string;
  declare private shortcuts: boolean;

  private current: State | null = null;
  private words: Words = {};
  private visibleSince = 0;
  private visibleMillis = 0;
  private dragged = -1;
  private unsaved: Payload | null = null;

  constructor() {
    super();
    this.stateJson = '';
    this.wordsJson = '{}';
    this.homeHref = '/';
    this.preview = false;
    this.chosen = [];
    this.order = [];
    this.typed = '';
    this.sending = 0;
    this.retrying = false;
    this.connection = 'connected';
    this.hint = '';
    this.shortcuts = localStorage.getItem(SHORTCUTS_KEY) !== 'off';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('keydown', this.onKey);
    document.addEventListener('visibilitychange', this.onVisibility);
    this.connectionState()?.addStateChangeListener(this.onConnection);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('keydown', this.onKey);
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.connectionState()?.removeStateChangeListener(this.onConnection);
    super.disconnectedCallback();
  }

  private connectionState(): any {
    return (window as any).Vaadin?.connectionState;
  }

  private readonly onConnection = (_before: Connection, now: Connection): void => {
    this.connection = now;
  };

  private readonly onVisibility = (): void => {
    if (document.hidden) {
      this.visibleMillis += performance.now() - this.visibleSince;
    } else {
      this.visibleSince = performance.now();
    }
  };

  override willUpdate(changed: PropertyValues): void {
    if (changed.has('wordsJson')) {
      this.words = JSON.parse(this.wordsJson || '{}');
    }
    if (changed.has('stateJson') && this.stateJson) {
      this.arrived(JSON.parse(this.stateJson));
    }
  }

  private arrived(next: State): void {
    const before = this.current?.question?.nonce;
    this.current = next;
    this.sending = 0;
    this.retrying = false;
    this.connected();
    if (next.question && next.question.nonce !== before) {
      this.chosen = [];
      this.order = next.question.options.map((_option, index) => index);
      this.typed = '';
      this.hint = '';
      this.visibleMillis = 0;
      this.visibleSince = performance.now();
      if (!this.preview) this.restore(next.question);
    }
  }

  /** A reply has come, so there is a connection, even where Vaadin's client still waits for its next heartbeat. */
  private connected(): void {
    const store = this.connectionState();
    if (store?.state === 'reconnecting' || store?.state === 'connection-lost') store.state = 'connected';
    this.connection = 'connected';
  }

  /** The server was restarted, or the session had ended, before this question's answer could be confirmed. */
  private restore(question: Question): void {
    const kept: Payload | null = JSON.parse(sessionStorage.getItem(UNSAVED_KEY) ?? 'null');
    this.forget();
    if (kept?.nonce !== question.nonce) return;
    if (question.format === 'ordering' && kept.positions.length === question.options.length) this.order = kept.positions;
    else this.chosen = kept.positions;
    this.typed = kept.number === null ? '' : String(kept.number);
    this.hint = this.word('restored');
  }

  private forget(): void {
    this.unsaved = null;
    sessionStorage.removeItem(UNSAVED_KEY);
  }

  /** The server could not store the answer; while its database is away it will be asked again. */
  notSaved(again: boolean): void {
    if (!this.unsaved) return;
    if (again) {
      this.retrying = true;
      setTimeout(() => this.send(), RETRY_MILLIS);
    } else {
      this.refused(this.word('not-saved'));
    }
  }

  /** The server did not take the answer, and says why. */
  refused(why: string): void {
    this.forget();
    this.sending = 0;
    this.retrying = false;
    this.connected();
    this.hint = why;
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('stateJson') && this.current?.question) {
      const stem = this.renderRoot.querySelector<HTMLElement>('.stem');
      if (stem) markQuestion(stem);
      if (this.feedback()) {
        this.renderRoot.querySelector<HTMLElement>('.verdict')?.focus();
      } else if (changed.get('stateJson') && !this.preview) {
        stem?.focus({ preventScroll: true });
        window.scrollTo({ top: 0 });
      }
      if (stem?.querySelector('code[class^="language-"]')) {
        void import('./highlight').then((module) => module.highlight(stem));
      }
    }
  }

  private feedback(): Feedback | null {
    return this.current?.practice?.feedback ?? null;
  }

  private next(): void {
    this.dispatchEvent(new CustomEvent('waymark-next'));
  }

  private word(key: string, ...values: (string | number)[]): string {
    return values.reduce<string>((text, value, i) => text.replace(`{${i}}`, String(value)), this.words[key] ?? key);
  }

  // answering

  private choose(index: number): void {
    if (this.sending) return;
    this.hint = '';
    if (this.current?.question?.format === 'multiple-response') {
      this.chosen = this.chosen.includes(index)
        ? this.chosen.filter((i) => i !== index)
        : [...this.chosen, index];
    } else {
      this.chosen = [index];
    }
  }

  private move(position: number, by: number): void {
    const target = position + by;
    if (this.sending || target < 0 || target >= this.order.length) return;
    const order = [...this.order];
    const [moved] = order.splice(position, 1);
    order.splice(target, 0, moved!);
    this.order = order;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelectorAll<HTMLElement>('.step')[target]?.focus();
      this.announce(this.word('moved', target + 1, order.length));
    });
  }

  private announce(text: string): void {
    const live = this.renderRoot.querySelector('.live');
    if (live) live.textContent = text;
  }

  private submit(dontKnow: boolean): void {
    const question = this.current?.question;
    if (!question || this.sending || this.feedback()) return;
    let number: number | null = null;
    if (!dontKnow && question.format === 'numeric') {
      number = Number(this.typed.trim().replace(/\s/g, '').replace(',', '.'));
      if (this.typed.trim() === '' || !Number.isFinite(number)) {
        this.hint = this.word('hint-number');
        this.renderRoot.querySelector<HTMLInputElement>('#number')?.focus();
        return;
      }
    } else if (!dontKnow && question.format !== 'ordering' && this.chosen.length === 0) {
      this.hint = this.word('hint-choose');
      return;
    }
    this.hint = '';
    if (!this.preview) this.sending = question.seq;
    const visible = this.visibleMillis + (document.hidden ? 0 : performance.now() - this.visibleSince);
    this.unsaved = {
      seq: question.seq,
      nonce: question.nonce,
      positions: question.format === 'ordering' ? this.order : [...this.chosen].sort((a, b) => a - b),
      number,
      dontKnow,
      millis: Math.round(visible),
    };
    if (!this.preview) sessionStorage.setItem(UNSAVED_KEY, JSON.stringify(this.unsaved));
    this.send();
  }

  private send(): void {
    if (this.unsaved) {
      this.dispatchEvent(new CustomEvent('waymark-answer', { detail: JSON.stringify(this.unsaved) }));
    }
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const path = event.composedPath()[0] as HTMLElement;
    const question = this.current?.question;
    if (!question || this.preview || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
    if (this.renderRoot.querySelector('dialog[open]')) return;
    const editable = path instanceof HTMLTextAreaElement || path.isContentEditable
      || (path instanceof HTMLInputElement && path.type !== 'radio' && path.type !== 'checkbox');
    const onControl = path instanceof HTMLButtonElement || path instanceof HTMLAnchorElement;
    if (this.feedback()) {
      if (event.key === 'Enter' && !onControl) {
        event.preventDefault();
        this.next();
      }
      return;
    }
    if (event.key === 'Enter') {
      const inNumber = path instanceof HTMLInputElement && path.id === 'number';
      if ((editable && !inNumber) || onControl) return;
      event.preventDefault();
      this.submit(false);
      return;
    }
    if (editable || !this.shortcuts) return;
    if (event.key === '?') {
      this.dialog('keys')?.showModal();
    } else if (question.format !== 'numeric' && event.key === '0') {
      event.preventDefault();
      this.submit(true);
    } else if (question.format !== 'numeric' && question.format !== 'ordering' && /^[1-6]$/.test(event.key)) {
      const index = Number(event.key) - 1;
      if (index < question.options.length) {
        event.preventDefault();
        this.choose(index);
      }
    }
  };

  private dialog(id: string): HTMLDialogElement | null {
    return this.renderRoot.querySelector<HTMLDialogElement>(`#${id}`);
  }

  private setShortcuts(on: boolean): void {
    this.shortcuts = on;
    localStorage.setItem(SHORTCUTS_KEY, on ? 'on' : 'off');
  }

  private end(): void {
    this.dialog('pause')?.close();
    this.dispatchEvent(new CustomEvent('waymark-end'));
  }

  private report(): void {
    const text = this.renderRoot.querySelector<HTMLTextAreaElement>('#report-text');
    const detail = JSON.stringify({ seq: this.current?.question?.seq ?? 0, text: text?.value ?? '' });
    this.dispatchEvent(new CustomEvent('waymark-report', { detail }));
    if (text) text.value = '';
    this.dialog('report')?.close();
    this.announce(this.word('report-thanks'));
    this.hint = this.word('report-thanks');
  }

  // drawing

  protected override render(): TemplateResult | typeof nothing {
    const state = this.current;
    if (!state?.question) return nothing;
    const question = state.question;
    if (this.preview) return html`<div class="preview">${this.form(question)}</div>`;
    return html`
      <header>
        <div class="bar">
          <a class="home" href=${this.homeHref} aria-label=${this.word('home')}>
            <svg viewBox="0 0 26 26" width="26" height="26" aria-hidden="true">
              <path d="M13 2 21 10 13 18 5 10Z" fill="var(--accent)" />
              <path d="M13 18v6M8.5 24h9" stroke="var(--ink)" stroke-width="2.4" stroke-linecap="round" />
              <circle cx="13" cy="10" r="2.2" fill="var(--surface)" />
            </svg>
          </a>
          <h1>${state.title}</h1>
          <span class="end">
            ${this.chip(state)}
            ${state.practice
              ? html`<a class="button quiet" id="stop" href=${state.practice.stop}>${this.word('stop')}</a>`
              : html`<button class="quiet" @click=${() => this.dialog('pause')?.showModal()}>${this.word('pause')}</button>`}
          </span>
        </div>
        <div class="progress" role="progressbar" aria-valuemin="0" aria-valuemax="100"
          aria-valuenow=${Math.round(state.share * 100)} aria-label=${this.word(state.practice ? 'progress-practice' : 'progress')}>
          <div style="width:${Math.max(2, state.share * 100)}%"></div>
        </div>
      </header>
      <main>
        <p class="meta">${question.skill}<span aria-hidden="true"> · </span>
          <span>${state.practice ? this.word('practice-question') : state.minutesLeft === 1 ? this.word('minute-left') : this.word('minutes-left', state.minutesLeft)}</span></p>
        ${state.note ? html`<p class="note">${state.note}</p>` : nothing}
        ${state.practice?.feedback ? this.answered(question, state.practice.feedback) : this.form(question)}
        <p class="foot fine">
          <button class="link" @click=${() => this.dialog('keys')?.showModal()}>${this.word('keys')}</button>
        </p>
      </main>
      <div class="live sr" aria-live="polite"></div>
      ${this.dialogs(state)}
    `;
  }

  private form(question: Question): TemplateResult {
    return html`
      <form @submit=${(e: Event) => { e.preventDefault(); this.submit(false); }} ?inert=${this.sending > 0}>
        <div class="stem" id="stem" tabindex="-1">${unsafeHTML(question.stem)}</div>
        ${this.answerArea(question)}
        <p class="hint" role="status">${this.hint}</p>
        <div class="actions">
          <button class="primary" type="submit">${this.word('submit')}${this.key('Enter')}</button>
          <button type="button" @click=${() => this.submit(true)}>${this.word('dont-know')}${question.format === 'numeric' ? nothing : this.key('0')}</button>
          ${this.preview ? nothing : html`<button type="button" class="link"
            @click=${() => this.dialog('report')?.showModal()}>${this.word('report')}</button>`}
        </div>
      </form>`;
  }

  /** The question with the right answer and the reasons. */
  private answered(question: Question, feedback: Feedback): TemplateResult {
    const word = (key: string, ...values: (string | number)[]) => this.word(key, ...values);
    return html`
      ${verdict(feedback, word)}
      <div class="stem" id="stem">${unsafeHTML(question.stem)}</div>
      ${feedbackPart(question.options, { chosen: this.chosen, order: this.order, typed: this.typed }, feedback, word)}
      <p class="hint" role="status">${this.hint}</p>
      <div class="actions">
        <button class="primary" id="next" @click=${() => this.next()}>${this.word('next')}${this.key('Enter')}</button>
        <button type="button" class="link"
          @click=${() => this.dialog('report')?.showModal()}>${this.word('report')}</button>
      </div>`;
  }

  private key(name: string): TemplateResult | typeof nothing {
    return !this.preview && (this.shortcuts || name === 'Enter') ? html`<kbd aria-hidden="true">${name}</kbd>` : nothing;
  }

  private chip(state: State): TemplateResult | typeof nothing {
    const away = this.connection === 'reconnecting' || this.connection === 'connection-lost';
    if (away) return html`<span class="chip away" role="status">${this.word('offline')}</span>`;
    if (this.retrying) return html`<span class="chip away" role="status">${this.word('retrying')}</span>`;
    if (this.sending) return html`<span class="chip" role="status">${this.word('saving')}</span>`;
    if (state.savedSeq > 0) {
      return html`<span class="chip" role="status"><svg width="12" height="12" aria-hidden="true"><path d="m2 6.5 2.6 2.6L10 3.4" fill="none" stroke="var(--meets)" stroke-width="2"/></svg>${this.word('saved')}</span>`;
    }
    return nothing;
  }

  private answerArea(question: Question): TemplateResult {
    if (question.format === 'numeric') return this.numberField(question);
    if (question.format === 'ordering') return this.steps(question);
    const many = question.format === 'multiple-response';
    return html`
      <fieldset>
        <legend class="sr">${this.word(many ? 'legend-many' : 'legend-one')}</legend>
        ${question.options.map((option, index) => html`
          <label class=${this.chosen.includes(index) ? 'option chosen' : 'option'}>
            <input type=${many ? 'checkbox' : 'radio'} name="option" .checked=${this.chosen.includes(index)}
              @change=${() => this.choose(index)} />
            <span class=${many ? 'letter square' : 'letter'} aria-hidden="true">${LETTERS[index]}</span>
            <span class="text">${unsafeHTML(option)}</span>
          </label>`)}
      </fieldset>`;
  }

  private numberField(question: Question): TemplateResult {
    return html`
      <div class="number">
        <label for="number">${question.unit ? this.word('number-in', question.unit) : this.word('number')}</label>
        <span><input id="number" inputmode="decimal" autocomplete="off" .value=${this.typed}
          @input=${(e: Event) => { this.typed = (e.target as HTMLInputElement).value; }} />
        <span aria-hidden="true">${question.unit}</span></span>
      </div>`;
  }

  private steps(question: Question): TemplateResult {
    return html`
      <p class="help" id="order-help"><span class="fine">${this.word('order-help')}</span><span
        class="coarse">${this.word('order-help-touch')}</span></p>
      <ol aria-describedby="order-help" class=${question.options.some((option) => option.length > LONG_STEP) ? 'long' : ''}>
        ${this.order.map((option, position) => html`
          <li class="option step" tabindex="0" draggable="true"
            @dragstart=${() => { this.dragged = position; }}
            @dragover=${(e: DragEvent) => e.preventDefault()}
            @drop=${(e: DragEvent) => { e.preventDefault(); this.move(this.dragged, position - this.dragged); }}
            @keydown=${(e: KeyboardEvent) => this.onStepKey(e, position)}>
            <span class="letter" aria-hidden="true">${position + 1}</span>
            <span class="text">${unsafeHTML(question.options[option] ?? '')}</span>
            <span class="movers">
              <button type="button" aria-label=${this.word('up')} ?disabled=${position === 0}
                @click=${() => this.move(position, -1)}>↑</button>
              <button type="button" aria-label=${this.word('down')} ?disabled=${position === this.order.length - 1}
                @click=${() => this.move(position, 1)}>↓</button>
            </span>
          </li>`)}
      </ol>`;
  }

  private onStepKey(event: KeyboardEvent, position: number): void {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.move(position, event.key === 'ArrowUp' ? -1 : 1);
    }
  }

  private dialogs(state: State): TemplateResult {
    return html`
      <dialog id="pause" aria-labelledby="pause-title">
        <h2 id="pause-title">${this.word('pause-title')}</h2>
        <p>${this.word('pause-text')}</p>
        <div class="column">
          <button class="primary" @click=${() => this.dialog('pause')?.close()}>${this.word('pause-back')}</button>
          <a class="button" href=${this.homeHref}>${this.word('pause-later')}</a>
          <button @click=${() => this.end()}>${this.word('pause-end', state.answered)}</button>
        </div>
      </dialog>
      <dialog id="report" aria-labelledby="report-title">
        <h2 id="report-title">${this.word('report')}</h2>
        <label for="report-text">${this.word('report-label')}</label>
        <textarea id="report-text" rows="4" maxlength="1000"></textarea>
        <div class="actions">
          <button class="primary" @click=${() => this.report()}>${this.word('report-send')}</button>
          <button @click=${() => this.dialog('report')?.close()}>${this.word('cancel')}</button>
        </div>
      </dialog>
      <dialog id="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">${this.word('keys')}</h2>
        <dl>
          <dt><kbd>1</kbd>–<kbd>6</kbd></dt><dd>${this.word('keys-choose')}</dd>
          <dt><kbd>Enter</kbd></dt><dd>${this.word('keys-submit')}</dd>
          <dt><kbd>0</kbd></dt><dd>${this.word('keys-dont-know')}</dd>
          <dt><kbd>↑</kbd> <kbd>↓</kbd></dt><dd>${this.word('keys-order')}</dd>
          <dt><kbd>?</kbd></dt><dd>${this.word('keys-help')}</dd>
        </dl>
        <label class="switch"><input type="checkbox" .checked=${this.shortcuts}
          @change=${(e: Event) => this.setShortcuts((e.target as HTMLInputElement).checked)} />
          ${this.word('keys-switch')}</label>
        <div class="actions"><button class="primary" @click=${() => this.dialog('keys')?.close()}>${this.word('close')}</button></div>
      </dialog>`;
  }
}

customElements.define('waymark-player', WaymarkPlayer);
