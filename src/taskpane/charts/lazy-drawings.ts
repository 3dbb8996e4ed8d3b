import { lazy } from 'react';
import { ChartFailed } from './ChartFailed';

/** The drawings, which bring the library of charts with them. One that cannot be fetched leaves its table to read. */
export const LazyPathDrawing = lazy(() =>
  import('./PathDrawing').then(
    ({ PathDrawing }) => ({ default: PathDrawing }),
    () => ({ default: ChartFailed }),
  ),
);
export const LazyBridgeDrawing = lazy(() =>
  import('./BridgeDrawing').then(
    ({ BridgeDrawing }) => ({ default: BridgeDrawing }),
    () => ({ default: ChartFailed }),
  ),
);
