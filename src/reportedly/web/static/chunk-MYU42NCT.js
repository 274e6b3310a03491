import{g as r}from"./chunk-ST7WZRCA.js";function a(){return r("p",{class:"soft",children:"narrative"})}export{a as NarrativeView};
