import{g as c}from"./chunk-RLH3V6A7.js";function e(){return c("p",{class:"soft",children:"search"})}export{e as SearchView};
