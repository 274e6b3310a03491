import{g as c}from"./chunk-ST7WZRCA.js";function a(){return c("p",{class:"soft",children:"accuracy"})}export{a as AccuracyView};
