import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import type { Plugin } from "vite";
import { directionOf, Language } from "#platform/i18n/contract";

const folder = join(import.meta.dirname, "..", "..", "apps", "web");
/** The ground of the picture and the ink of its lines, as ui/theme/tokens.css has them. */
const ground = "#f6f5f0";
const sizes = [192, 512] as const;

/** The icon on its ground. The mark takes the middle three fifths, which no shape of mask cuts off. */
async function drawIcon(size: number): Promise<Buffer> {
  const inner = Math.round(size * 0.6);
  const mark = await sharp(readFileSync(join(folder, "icon.svg")), { density: 1200 })
    .resize(inner, inner)
    .png()
    .toBuffer();
  const plain = { width: size, height: size, channels: 3, background: ground } as const;
  return sharp({ create: plain })
    .composite([{ input: mark }])
    .png()
    .toBuffer();
}

function manifestOf(language: Language, icons: readonly { src: string; size: number }[]): string {
  const file = join(folder, "messages", `${language}.json`);
  const texts = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
  return JSON.stringify({
    id: "/",
    name: texts["web.name"],
    short_name: texts["web.name"],
    description: texts["web.manifest.description"],
    lang: language,
    dir: directionOf(language),
    start_url: "/check",
    scope: "/",
    display: "standalone",
    background_color: ground,
    theme_color: ground,
    icons: icons.map(({ src, size }) => ({
      src,
      sizes: `${size}x${size}`,
      type: "image/png",
      purpose: "any maskable",
    })),
  });
}

/** Makes what a home screen needs: icons drawn from icon.svg, and a manifest in each language. */
export const makeManifests: Plugin = {
  name: "proofmark-make-manifests",
  apply: "build",
  async generateBundle() {
    const icons = await Promise.all(
      sizes.map(async (size) => {
        const name = `icon-${size}.png`;
        const file = this.emitFile({ type: "asset", name, source: await drawIcon(size) });
        return { src: `/${this.getFileName(file)}`, size };
      }),
    );
    for (const language of Language.options) {
      const fileName = `manifest-${language}.webmanifest`;
      this.emitFile({ type: "asset", fileName, source: manifestOf(language, icons) });
    }
  },
};
