import{g as o}from"./chunk-RLH3V6A7.js";function n(){return o("p",{class:"soft",children:"rounds"})}export{n as RoundsView};
