/** One measured figure of a bench (design.md section 8). */
export interface Figure {
  /** Stable name, explained in bench/README.md. */
  name: string;
  value: number;
  unit: string;
  target?: number;
  holds?: boolean;
  /** What a figure is compared with in the same run, and that peer's value. */
  peer?: string;
  peerValue?: number;
  ratio?: number;
}

export interface BenchOptions {
  size?: number;
  /** The world that was loaded is kept for later runs, or taken from an earlier one. */
  keep?: boolean;
}
