import{g as e}from"./chunk-ST7WZRCA.js";function n(){return e("p",{class:"soft",children:"timeline"})}export{n as TimelinePane};
