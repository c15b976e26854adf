import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Feedback, Given } from './waymark-player';

type Word = (key: string, ...values: (string | number)[]) => string;

const LETTERS = 'ABCDEF';
const SIGNS = { right: '✓', wrong: '✗', 'dont-know': '–' };

/** Says what the answer was worth; it gets the focus, so that it is the first thing read. */
export function verdict(feedback: Feedback, word: Word): TemplateResult {
  return html`<h2 class="verdict ${feedback.outcome}" tabindex="-1">
    <span aria-hidden="true">${SIGNS[feedback.outcome]}</span> ${word(`verdict-${feedback.outcome}`)}</h2>`;
}

/** Every option with its mark and its reason, then what to take away and where it comes from. */
export function feedbackPart(options: string[], given: Given, feedback: Feedback, word: Word): TemplateResult {
  const { chosen, order, typed } = given;
  const tried = feedback.outcome !== 'dont-know';
  return html`
    ${feedback.marks.length ? html`<ol>${feedback.marks.map((mark, index) => html`
      <li class="option read ${mark.right ? 'right' : chosen.includes(index) ? 'missed' : ''}">
        <span class="letter" aria-hidden="true">${LETTERS[index]}</span>
        <span class="text">
          ${mark.right || chosen.includes(index) ? html`<span class="mark">${[
            mark.right ? `✓ ${word('mark-right')}` : '',
            chosen.includes(index) ? word('mark-chosen') : '',
          ].filter(Boolean).join(' · ')}</span>` : nothing}
          <span class="block">${unsafeHTML(options[index] ?? '')}</span>
          <span class="because">${unsafeHTML(mark.because)}</span>
        </span>
      </li>`)}</ol>` : nothing}
    ${feedback.steps.length ? html`<p class="help">${word('right-order')}</p><ol>${feedback.steps.map((step, index) => html`
      <li class="option read">
        <span class="letter" aria-hidden="true">${index + 1}</span>
        <span class="text">
          ${tried ? html`<span class="mark">${order.indexOf(step.shown) === index ? '✓ ' : ''}${word('your-place', order.indexOf(step.shown) + 1)}</span>` : nothing}
          <span class="block">${unsafeHTML(step.text)}</span>
          <span class="because">${unsafeHTML(step.because)}</span></span>
      </li>`)}</ol>` : nothing}
    ${feedback.answer && tried && typed ? html`<p class="mark">${word('your-answer', typed)}</p>` : nothing}
    ${feedback.answer ? html`<p class="mark">${word('right-answer', feedback.answer)}</p>` : nothing}
    ${feedback.worked ? html`<div class="because">${unsafeHTML(feedback.worked)}</div>` : nothing}
    <div class="note explanation">${unsafeHTML(feedback.explanation)}
      <p>${word('source')} <a href=${feedback.sourceUrl} target="_blank" rel="noopener">${feedback.source}</a></p></div>`;
}
