/** Where one field of a posting is written before its words are looked up: the longest is 12 languages or 124 windows. */
export class Scratch {
  words = new Int32Array(512);
  length = 0;

  begin(): this {
    this.length = 0;
    return this;
  }

  push(word: number): void {
    if (this.length === this.words.length) {
      const larger = new Int32Array(this.words.length * 2);
      larger.set(this.words);
      this.words = larger;
    }
    this.words[this.length++] = word;
  }
}
