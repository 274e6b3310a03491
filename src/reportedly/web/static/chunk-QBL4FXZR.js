import{g as o}from"./chunk-ST7WZRCA.js";function s(){return o("p",{class:"soft",children:"history"})}export{s as HistoryView};
