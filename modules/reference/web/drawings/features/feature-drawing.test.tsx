import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Feature, featureAnswers } from "#reference/contract";
import { FeatureDrawing } from "./feature-drawing.tsx";

describe.each(Feature.options)("the drawings for %s", (feature) => {
  const drawn = featureAnswers[feature].map((answer) =>
    renderToStaticMarkup(<FeatureDrawing feature={feature} answer={answer} />),
  );

  test("each answer has one of its own", () => {
    expect(drawn.every((markup) => markup.includes("<path"))).toBe(true);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test("need no style attribute, id or script, and weigh at most 12.5 kB", () => {
    for (const markup of drawn) {
      expect(markup).not.toMatch(/\s(?:style|id|on\w+)=|<(?:script|style|use|image)/);
      expect(markup).not.toContain("NaN");
      expect(markup.length).toBeLessThanOrEqual(12_500);
    }
  });
});
