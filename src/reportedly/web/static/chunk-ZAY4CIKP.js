import{g as o}from"./chunk-ST7WZRCA.js";function n(){return o("p",{class:"soft",children:"contradictions"})}export{n as ContradictionsView};
