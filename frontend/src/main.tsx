// Starts the page: address first, then the list and the session, then everything else.
import { render } from "preact";
import { App } from "./app";
import { followFacets } from "./bar/facets-store";
import { registerCommands } from "./decide/commands";
import { followSelection } from "./evidence/store";
import { followFilter } from "./list/pages";
import { followKeys } from "./state/keys";
import { followOutside } from "./state/outside";
import { followAddress } from "./state/route";
import { loadSession } from "./state/session";

followAddress();
followFilter();
void loadSession();
followSelection();
followFacets();
registerCommands();
followKeys();
followOutside();
const page = document.getElementById("page");
if (page) render(<App />, page);
