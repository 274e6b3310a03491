import{g as o}from"./chunk-RLH3V6A7.js";function s(){return o("p",{class:"soft",children:"history"})}export{s as HistoryView};
