import{g as c}from"./chunk-RLH3V6A7.js";function a(){return c("p",{class:"soft",children:"accuracy"})}export{a as AccuracyView};
