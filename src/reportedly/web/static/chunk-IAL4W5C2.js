import{g as p}from"./chunk-ST7WZRCA.js";function a(){return p("p",{class:"soft",children:"map"})}export{a as MapPane};
