import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/frame.css";
import "./styles/marks.css";
import "./styles/lists.css";
import { render } from "preact";
import { follow } from "./address";
import { Frame, submitWithin } from "./frame/Frame";
import { listen } from "./frame/keys";
import { findMe } from "./frame/me";

const page = document.getElementById("page");
if (page !== null) {
  page.textContent = "";
  follow();
  listen();
  void findMe();
  document.addEventListener("submit", submitWithin);
  render(<Frame />, page);
}
