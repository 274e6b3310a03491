import{g as c}from"./chunk-ST7WZRCA.js";function e(){return c("p",{class:"soft",children:"search"})}export{e as SearchView};
