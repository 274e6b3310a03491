import{g as e}from"./chunk-RLH3V6A7.js";function n(){return e("p",{class:"soft",children:"timeline"})}export{n as TimelinePane};
