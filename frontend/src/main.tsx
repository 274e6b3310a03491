// Starts the page: address first, then the session, then everything else.
import { render } from "preact";
import { App } from "./app";
import { followAddress } from "./state/route";
import { loadSession } from "./state/session";

followAddress();
void loadSession();
const page = document.getElementById("page");
if (page) render(<App />, page);
