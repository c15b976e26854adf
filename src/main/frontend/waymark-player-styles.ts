import { css } from 'lit';

/** Colours and spacing come from the page's custom properties, so that both themes apply. */
export const playerStyles = css`
  :host { display: block; min-height: 100vh; background: var(--paper); color: var(--ink); }
  :host([preview]) { min-height: 0; background: none; }
  *, *::before, *::after { box-sizing: border-box; }
  .bar { display: flex; align-items: center; gap: 14px; padding: 10px 24px; background: var(--surface); }
  header .home { display: inline-flex; padding: 4px; }
  h1 { font: 560 16px/1.3 var(--aura-font-family); margin: 0; letter-spacing: -0.01em; }
  .end { margin-left: auto; display: flex; gap: 10px; align-items: center; }
  .progress { height: 4px; background: var(--line); }
  .progress div { height: 4px; background: var(--accent); }
  main { max-width: 760px; margin: 0 auto; padding: 40px 24px 64px; }
  .meta { font-size: 14px; color: var(--ink-2); margin: 0 0 18px; }
  .note { font-size: 14px; border-left: 4px solid var(--accent); background: var(--accent-soft); padding: 10px 14px; margin: 0 0 18px; }
  .stem { font-size: 20px; font-weight: 440; line-height: 1.45; margin-bottom: 18px; overflow-wrap: anywhere; outline: none; }
  :host([preview]) .stem { font-size: 17px; }
  .stem p { margin: 0 0 14px; }
  .stem .ask { font-size: 22px; font-weight: 600; line-height: 1.4; letter-spacing: -0.005em; }
  :host([preview]) .stem .ask { font-size: 18px; }
  .stem > :first-child { margin-top: 0; }
  .stem > :last-child { margin-bottom: 0; }
  .stem pre { font: 400 14px/1.6 var(--mono); background: var(--sunken); border: 1px solid var(--line); border-radius: 10px;
    padding: 14px 16px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 16px 0; }
  code { font-family: var(--mono); font-size: 0.88em; }
  pre code { font-size: inherit; }
  .stem table { border-collapse: collapse; font-size: 15px; font-weight: 400; margin: 12px 0; display: block; overflow-x: auto; }
  .stem th, .stem td { border-bottom: 1px solid var(--line); padding: 6px 14px 6px 0; text-align: left; overflow-wrap: break-word; }
  .stem ul, .stem ol { font-weight: 450; font-size: 18px; padding-left: 1.2em; margin: 0 0 14px; display: block; }
  .stem blockquote { margin: 12px 0; padding-left: 14px; border-left: 3px solid var(--line-strong); font-weight: 450; }
  fieldset, ol { border: 0; margin: 0; padding: 0; display: grid; gap: 10px; list-style: none; min-width: 0; }
  .option { position: relative; display: flex; gap: 16px; align-items: flex-start; padding: 14px 18px; min-height: 54px; border: 1.5px solid var(--line);
    border-radius: 12px; background: var(--surface); cursor: pointer; line-height: 1.5; }
  .option:hover { border-color: var(--line-strong); }
  .option.chosen { border-color: var(--accent); background: var(--accent-soft); }
  .option input { position: absolute; opacity: 0; inset: 0; width: 100%; height: 100%; margin: 0; cursor: pointer; }
  .option:has(input:focus-visible), .step:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  .letter { flex: none; width: 26px; height: 26px; border-radius: 50%; border: 1.5px solid var(--line-strong); display: grid;
    place-items: center; font-weight: 620; font-size: 13px; color: var(--ink-2); }
  .letter.square { border-radius: 7px; }
  .chosen .letter { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
  .option.read { cursor: default; }
  .option.read:hover { border-color: var(--line); }
  .option.read.right, .option.read.right:hover { border-color: var(--meets); }
  .option.read.missed, .option.read.missed:hover { border-color: var(--below); }
  .option.read .block { display: block; }
  .mark { display: block; font-size: 14px; font-weight: 620; margin: 0 0 4px; }
  .because { display: block; font-size: 14.5px; color: var(--ink-2); margin-top: 6px; }
  .verdict { font: 560 26px/1.25 var(--serif, var(--aura-font-family)); margin: 0 0 14px; outline: none; }
  .verdict.right { color: var(--meets); }
  .verdict.wrong { color: var(--below); }
  .explanation { margin: 18px 0 0; font-size: 15px; color: inherit; }
  .explanation p:last-child { margin-bottom: 0; }
  a { color: var(--accent); }
  .text { min-width: 0; overflow-wrap: anywhere; flex: 1; }
  .movers { display: flex; gap: 6px; }
  .movers button { min-width: 44px; min-height: 44px; padding: 0; margin: -8px 0; }
  .step { cursor: grab; align-items: center; }
  .coarse { display: none; }
  .help { font-size: 14px; color: var(--ink-2); margin: 0 0 10px; }
  .number { display: grid; gap: 8px; justify-items: start; }
  .number label { font-weight: 560; }
  .number > span { display: flex; gap: 10px; align-items: center; }
  .number input { font: inherit; font-size: 20px; font-variant-numeric: tabular-nums; width: 12ch; min-height: 48px; padding: 6px 14px; color: inherit;
    background: var(--surface); border: 1.5px solid var(--line-strong); border-radius: 10px; }
  .hint { color: var(--below); font-size: 14px; min-height: 22px; margin: 12px 0 4px; }
  .actions { display: flex; gap: 12px; align-items: center; flex-wrap: wrap; }
  .actions .link { margin-left: auto; }
  button, .button { display: inline-flex; align-items: center; justify-content: center; gap: 10px; min-height: 46px; padding: 10px 20px;
    font: 600 16px/1.3 var(--aura-font-family); border-radius: 10px; border: 1px solid var(--line-strong); background: var(--surface);
    color: var(--ink); cursor: pointer; text-decoration: none; }
  button:hover, .button:hover { border-color: var(--accent); }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
  .button.quiet, button.quiet { border-color: transparent; background: none; min-height: 44px; padding: 0 10px; font-weight: 520; color: var(--ink-2); }
  button.link { border: 0; background: none; padding: 6px 2px; min-height: 32px; font-weight: 400; font-size: 14px; color: var(--ink-2);
    text-decoration: underline; text-underline-offset: 3px; }
  button[disabled] { opacity: 0.4; cursor: default; }
  button:focus-visible, a:focus-visible, input:focus-visible, textarea:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
  form[inert] { opacity: 0.65; }
  kbd { font: 600 12px var(--aura-font-family); border: 1px solid var(--line-strong); border-bottom-width: 2px; border-radius: 5px; padding: 1px 6px;
    color: inherit; }
  .primary kbd { border-color: transparent; background: color-mix(in srgb, var(--accent-ink) 20%, transparent); }
  .chip { display: inline-flex; gap: 6px; align-items: center; font-size: 13.5px; padding: 2px 10px; border-radius: 99px; border: 1px solid var(--line);
    color: var(--ink-2); background: var(--surface); }
  .chip.away { border-color: var(--below); color: var(--below); }
  .foot { margin: 32px 0 0; }
  dialog { border: 1px solid var(--line); border-radius: 14px; background: var(--surface); color: var(--ink); padding: 24px; width: min(440px, calc(100vw - 32px)); }
  dialog::backdrop { background: rgb(0 0 0 / 45%); }
  dialog h2 { font-size: 20px; margin: 0 0 10px; }
  dialog p { margin: 0 0 18px; color: var(--ink-2); }
  dialog .column { display: grid; gap: 10px; }
  dialog textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line-strong); border-radius: 10px;
    padding: 10px 12px; margin: 8px 0 16px; }
  dialog dl { display: grid; grid-template-columns: max-content 1fr; gap: 8px 18px; margin: 0 0 18px; }
  dialog dd { margin: 0; }
  .switch { display: flex; gap: 10px; align-items: center; min-height: 32px; margin-bottom: 18px; }
  .switch input { width: 20px; height: 20px; accent-color: var(--accent); }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .hljs-keyword, .hljs-built_in, .hljs-selector-tag { color: light-dark(#8b2252, #f5a3c7); }
  .hljs-string, .hljs-attr { color: light-dark(#1f6b3a, #9ddfb0); }
  .hljs-number, .hljs-literal { color: light-dark(#0b5c6b, #8fd6e0); }
  .hljs-comment { color: var(--ink-3); font-style: italic; }
  .hljs-title, .hljs-function { color: light-dark(#5a3e9b, #cbb7ff); }
  @media (max-width: 720px) {
    .bar { padding: 8px 16px; gap: 8px; }
    main { padding: 24px 16px 40px; }
    .stem { font-size: 18px; }
    .stem .ask { font-size: 19px; }
    .stem pre { font-size: 13px; padding: 12px; margin: 14px 0; }
    .option { padding: 12px 14px; gap: 12px; }
    .actions .link { margin-left: 0; width: 100%; justify-content: flex-start; }
    .primary kbd, .actions kbd { display: none; }
    .stem table { font-size: 14px; }
    .stem th, .stem td { padding-right: 10px; }
    .long .movers { flex-direction: column; }
    .long .movers button { margin: 0; }
  }
  @media (hover: none) and (pointer: coarse) {
    .fine { display: none; }
    .coarse { display: inline; }
  }
`;
