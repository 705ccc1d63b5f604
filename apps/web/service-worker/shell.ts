/** The files of one build that make the product open without the server. */
export interface Shell {
  /** Changes with every build; names its cache. */
  readonly build: string;
  /** The script that the page of this build names: how a page of another build is told. */
  readonly entry: string;
  readonly files: readonly string[];
}

/** Written in by the build (tools/web/keep-shell.ts). */
declare const PROOFMARK_SHELL: Shell;

export const shell: Shell = PROOFMARK_SHELL;
