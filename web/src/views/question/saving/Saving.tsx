/** Saves the picture with its sources, as SVG or as PNG of twice the size. */
import type { QuestionDetail } from "../../../api/kinds";
import { tell } from "../../../frame/notices";
import type { Said } from "../told";
import { standalone } from "./picture";

const TIMES = 2;

export function Saving({ svg, question, said }: { svg: { current: SVGSVGElement | null }; question: QuestionDetail; said: readonly Said[] }) {
  const save = async (kind: "svg" | "png"): Promise<void> => {
    const shown = svg.current;
    if (shown === null) return;
    try {
      const notes = [...(shown.closest("figure")?.querySelectorAll(".picture-notes span") ?? [])].map((one) => one.textContent);
      const file = new Blob([await standalone(shown, question, said, notes)], { type: "image/svg+xml" });
      download(kind === "svg" ? file : await png(file), `${question.text.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/-$/, "")}.${kind}`);
    } catch {
      tell("The picture could not be saved. Try the other kind.", "wrong");
    }
  };
  return (
    <div class="asof-saving">
      <button type="button" onClick={() => void save("svg")}>Save as SVG</button>
      <button type="button" onClick={() => void save("png")}>Save as PNG</button>
    </div>
  );
}

async function png(file: Blob): Promise<Blob> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.naturalWidth * TIMES, image.naturalHeight * TIMES];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  return await new Promise((made, fail) => canvas.toBlob((blob) => { if (blob === null) fail(new Error("no picture")); else made(blob); }, "image/png"));
}

function download(file: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
