import{g as r}from"./chunk-RLH3V6A7.js";function a(){return r("p",{class:"soft",children:"narrative"})}export{a as NarrativeView};
