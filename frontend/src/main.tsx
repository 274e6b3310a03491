// Starts the page: address first, then the session and the list, then everything else.
import { render } from "preact";
import { App } from "./app";
import { followFacets } from "./bar/facets-store";
import { registerCommands } from "./decide/commands";
import { followSelection } from "./evidence/store";
import { followFilter } from "./list/pages";
import { followKeys } from "./state/keys";
import { followAddress } from "./state/route";
import { loadSession } from "./state/session";

followAddress();
void loadSession();
followFilter();
followSelection();
followFacets();
registerCommands();
followKeys();
const page = document.getElementById("page");
if (page) render(<App />, page);
