import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Action } from "#reference/contract";
import { ActionDrawing, isDrawnAction } from "./action-drawing.tsx";

const drawn = Action.options.filter(isDrawnAction);

describe.each(drawn)("the drawing of %s", (action) => {
  const markup = renderToStaticMarkup(<ActionDrawing action={action} title="كيف تعمل" />);

  test("is one named image that weighs at most 12 kB", () => {
    expect(markup).toContain('role="img" aria-label="كيف تعمل"');
    expect(markup.length).toBeLessThanOrEqual(12_000);
  });

  test("needs no style attribute, id or script", () => {
    expect(markup).not.toMatch(/\s(?:style|id|on\w+)=|<(?:script|style|use|image)/);
  });

  test("points out what moves", () => {
    expect(markup).toContain('stroke="var(--pm-steel, currentColor)"');
    expect(markup).not.toContain("NaN");
  });
});

test("an action that looks like another has no drawing", () => {
  expect(isDrawnAction("double_action")).toBe(false);
  expect(drawn).toContain("bolt_action");
});
