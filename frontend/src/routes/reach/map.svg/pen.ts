/** Writes what d3-geo draws as path data: whole numbers, each relative to the one before. */
export class Pen {
  private data = '';
  private ring: [number, number][] = [];
  private x = 0;
  private y = 0;

  moveTo(x: number, y: number): void {
    this.ring = [[Math.round(x), Math.round(y)]];
  }

  lineTo(x: number, y: number): void {
    const [px, py] = this.ring.at(-1) ?? [NaN, NaN];
    const [rx, ry] = [Math.round(x), Math.round(y)];
    if (rx !== px || ry !== py) this.ring.push([rx, ry]);
  }

  closePath(): void {
    const [first] = this.ring;
    const last = this.ring.at(-1);
    if (first && last && this.ring.length > 1 && first[0] === last[0] && first[1] === last[1]) {
      this.ring.pop();
    }
    // What is left of it after rounding has no surface.
    if (this.ring.length < 3) return;
    let command = 'm';
    for (const [x, y] of this.ring) {
      const [dx, dy] = [x - this.x, y - this.y];
      this.data += `${command}${command === '' && dx >= 0 ? ' ' : ''}${dx}${dy < 0 ? '' : ' '}${dy}`;
      [this.x, this.y] = [x, y];
      command = command === 'm' ? 'l' : '';
    }
    this.data += 'z';
    [this.x, this.y] = first ?? [0, 0];
  }

  /** Part of what d3-geo may ask of a pen; only points are drawn with it. */
  arc(): void {
    throw new Error('no points here');
  }

  beginPath(): void {
    this.ring = [];
  }

  toString(): string {
    return this.data;
  }
}
