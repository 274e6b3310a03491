import{g as p}from"./chunk-RLH3V6A7.js";function a(){return p("p",{class:"soft",children:"map"})}export{a as MapPane};
