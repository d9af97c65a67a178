import { testRecipe } from "./recipe.ts";

testRecipe("caddy");
