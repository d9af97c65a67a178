import { testRecipe } from "./recipe.ts";

testRecipe("nginx");
